import { themeColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'

const light = themeColours(THEME)
const dark = themeColours(THEME, 'dark')

/**
 * The style sheet of documents in one file (light editions, status 500). It has the colours of the theme, and fonts of
 * the reader's system. It must contain no quotes and angle brackets, because React would escape them.
 */
export const LITE_STYLE = `:root{color-scheme:light dark}
body{max-width:36rem;margin:0 auto;padding:0 1rem 3rem;font:1.125rem/1.6 Georgia,serif;color:${light.ink};background:${light.paper};overflow-wrap:break-word}
nav,footer,small,figure,time,.by{font-family:system-ui,sans-serif;font-size:.9375rem}
nav,footer{padding:.5rem 0;border:solid ${light.rule};border-width:0 0 1px}
footer{margin-top:3rem;border-width:1px 0 0}
nav a,footer a{display:inline-block;padding-block:.25rem;padding-inline-end:.5rem}
h1{font-size:1.75rem;margin:1rem 0 .5rem}
.kicker+h1{margin-top:.25rem}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
.kicker{margin:1.5rem 0 0;font-weight:bold;color:${light.accent}}
.standfirst{font-size:1.1875rem;line-height:1.4}
a{color:${light.link}}
li{margin:.4rem 0}
ul.stories{list-style:none;padding:0}
.stories li{margin:1rem 0}
small{display:block}
small,figcaption{opacity:.8}
.notice,aside,blockquote{margin:1.5rem 0;padding-inline-start:1rem;border-inline-start:4px solid ${light.rule}}
figure{margin:1.5rem 0}
table{display:block;overflow-x:auto;border-spacing:0;font-size:.9375rem}
td,th{text-align:start;vertical-align:top;padding-block:.25rem;padding-inline-end:1rem;border-bottom:1px solid ${light.rule}}
[align=center]{text-align:center}
[align=right]{text-align:end}
pre{overflow-x:auto}
pre,code{unicode-bidi:plaintext}
:lang(hi,mr,ne,bn,as,ar,fa,ps,sd){line-height:1.7}
:lang(ur,ks){line-height:2.1}
@media(prefers-color-scheme:dark){body{color:${dark.ink};background:${dark.paper}}a{color:${dark.link}}.kicker{color:${dark.accent}}nav,footer,.notice,aside,blockquote,td,th{border-color:${dark.rule}}}`
