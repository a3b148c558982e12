# The service from its own tarball: docker build -t kyc-china .
ARG BASE=node:22-bookworm-slim

FROM ${BASE} AS build
WORKDIR /build
COPY . .
# .npmrc turns scripts off, prepack with them.
RUN npm ci && npm run build && npm pack --pack-destination /tmp
WORKDIR /app
RUN npm init --yes >/dev/null && npm install --omit=dev --ignore-scripts --no-audit --no-fund /tmp/kyc-china-graphql-*.tgz

FROM ${BASE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 KYC_DATA_DIR=/data
RUN mkdir /data && chown 1000:1000 /data
COPY --from=build /app/node_modules /app/node_modules
USER 1000:1000
WORKDIR /app
# The root may be read-only: everything that is written goes to /data.
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/kyc-china-graphql/dist/main.js"]
