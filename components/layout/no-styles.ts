/** Replaces `app/globals.css` in a build, in which pages contain their styles (page-style.client.tsx). */
export {}
