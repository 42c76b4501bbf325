/** In the place of `app/globals.css` in a build: pages contain their styles (page-style.client.tsx). */
export {}
