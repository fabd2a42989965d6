/** Headers that are the same for every answer; the content security policy has a new nonce each time and is set in proxy.ts. */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  htmlLimitedBots: /.*/, // titles and descriptions stand in the head for every client that makes link previews
  serverExternalPackages: ["onnxruntime-node", "onnxruntime-web"], // they load binaries that lie beside them
  experimental: { proxyClientMaxBodySize: 64 * 1024 * 1024 }, // as much as /api/articles takes: what is more is cut off before it is read
  turbopack: { root: import.meta.dirname },
  typescript: { ignoreBuildErrors: true }, // types are a step of `npm test`; starting must not wait for those of tests
  headers: async () => [
    { source: "/:path*", headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) },
  ],
};
