export { createServer, type ReferenceServer } from "./server/app.js";
export { faults, type FaultInfo, type FaultName } from "./server/faults/index.js";
export { gatewayKinds, type GatewayKind, type RateLimit, type ServerOptions } from "./server/options.js";
