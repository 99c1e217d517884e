// Jest's transformer: TypeScript to ECMAScript modules with esbuild. Types are the compiler's job (npm run typecheck).
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

module.exports = {
  canInstrument: false,
  getCacheKey: (source, file, options) =>
    createHash("sha256").update([version, source, file, options.configString, process.version].join("\0")).digest("hex"),
  process: (source, file, options) =>
    transformSync(source, {
      loader: "ts",
      format: options.supportsStaticESM ? "esm" : "cjs",
      target: "es2022",
      sourcefile: file,
      sourcemap: "inline",
    }),
};
