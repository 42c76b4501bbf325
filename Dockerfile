# docker build --build-arg SITE_URL=https://www.example.org -t broadsheet .
# docker run -p 3000:3000 broadsheet

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG SITE_URL
ARG PRERENDER=1000
RUN test -n "$SITE_URL" || { echo "SITE_URL is missing: add --build-arg SITE_URL=https://www.example.org" >&2; exit 1; }
RUN npm run build:standalone

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /app/.next/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
