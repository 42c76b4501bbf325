/** The style of an embed's cover. It must be constant, because the Content-Security-Policy allows it by its hash. */
export const EMBED_STYLE = `a{position:fixed;inset:0;display:grid;place-content:center;padding:1rem;text-align:center;font:600 1rem system-ui,sans-serif;color:CanvasText;background:Canvas}span{font-weight:400}`
