export { cauNoiHandlers } from './cau-noi-handlers.ts'
export { type AccessOptions, createTestServer, type TestFacility, type TestServer, type TestServerOptions } from './create-test-server.ts'
export { demoFacility } from './demo-facility.ts'
export type { TestCredentials } from './test-credentials.ts'
