# Dateline with its website built: the web server by default; `node scripts/dateline.mjs worker` reads what waits.
# docker compose up starts both with a PostgreSQL: see compose.yaml and docs/databases.md.
FROM node:20.19-bookworm-slim
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
RUN chown node:node /app
USER node
COPY --chown=node:node package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY --chown=node:node . .
RUN node scripts/build.mjs
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATELINE_LOG=json
EXPOSE 3000
VOLUME /app/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
