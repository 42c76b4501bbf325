import { readFileSync } from 'node:fs'
import { Engine } from '@/components/search/engine'
const P='/tmp/broadsheet-paper-3c97d187'
globalThis.fetch=(async(u:string)=>new Response(readFileSync(String(u).split('?')[0]!))) as any
const {languages}=JSON.parse(readFileSync(P+'/.broadsheet/search.json','utf8'))
const e=new Engine({languages, root:P+'/public/_search', newer:async()=>({records:[],names:{author:{},topic:{}}})})
for (const q of process.argv.slice(2)) { const r=await e.search({query:q,filters:{},order:'relevance'},5); console.log(q,r.total,r.hits.map(h=>h.href+' '+h.language)) 
 for (const o of await e.open()) { const x=await o.instance.search(q,{}); console.log('  raw',o.language,x.results.length); for (const y of x.results.slice(0,2)) { const d=await y.data(); console.log('    ',d.url,y.score,d.excerpt.slice(0,150))} } }
