import { SETTINGS } from './kept-on-device'

/**
 * A script in the head of every page, after its styles: applies the choices of /settings before the first paint, and
 * again when they change (also in another tab) and after a navigation. Each choice becomes an attribute of the root
 * element, for `app/styles/reader.css` and for the key `/` (route-focus.client.tsx). The theme defines dark colours and
 * high contrast in media queries only, so that a newsroom needn't define them twice. A choice makes such a media query
 * always or never match, also for the colour of the toolbar (`theme-color`).
 */
export const SETTINGS_SCRIPT = `(()=>{
let forced;
const root=document.documentElement,key=${JSON.stringify(SETTINGS)},
query=(text,choice)=>{
const own=text.replace(/^all, | and .max-width: 0px.$/g,""),
on=(/: ?dark/.test(own)?{dark:1,light:0}:/: ?light/.test(own)?{dark:0,light:1}:/: ?more/.test(own)?{contrast:1,dark:0,light:0}:{})[choice];
return on?"all, "+own:on==0?own+" and (max-width: 0px)":own},
walk=(rules,choice)=>{for(const{media,cssRules}of rules){
if(media)media.mediaText=query(media.mediaText,choice);
if(cssRules)walk(cssRules,choice)}},
apply=json=>{
const chosen=JSON.parse(json||"{}"),choice=chosen.appearance;
for(const name of["text","spacing","appearance","keys"])if(chosen[name])root.dataset[name]=chosen[name];else delete root.dataset[name];
if(!choice&&!forced)return;
forced=1;
for(const sheet of document.styleSheets)if(!sheet.href||sheet.href.startsWith(location.origin))walk(sheet.cssRules,choice);
for(const meta of document.querySelectorAll("[name=theme-color]"))meta.media=query(meta.media,choice)},
read=event=>{try{apply(event&&event.key==key?event.newValue:localStorage.getItem(key))}catch{}};
read();
addEventListener("storage",read);
addEventListener("pageshow",read)
})()`.replaceAll('\n', '')
