export type { Assumable, Behavior } from './complete-assumptions.ts'
export { completeAssumptions } from './complete-assumptions.ts'
export { type Answer, jsonAnswer } from './answer.ts'
export { readBasicCredentials } from './read-basic-credentials.ts'
export type { SimulatorClock } from './clock.ts'
export type { TestRunner } from './conformance/runner.ts'
export type { ProviderCall, ProviderSubject } from './conformance/subject.ts'
export { createSimulator } from './create-simulator.ts'
export type { SimulatedRequest, SimulatedService } from './create-simulator.ts'
export { describeProvider } from './describe-provider.ts'
export type {
  CutFault,
  DelayFault,
  DisconnectFault,
  Fault,
  FaultOptions,
  Faults,
  RefuseFault,
  StallFault,
  StatusFault,
} from './faults.ts'
export { isRecord } from '../params/is-record.ts'
export { asText, nestFields, readBody } from './fields.ts'
export type { Fields, Nesting } from './fields.ts'
export type { LoggedRequest } from './request-log.ts'
export type { RoutedEndpoint } from './router.ts'
export { createSeededIds, HEX_DIGITS, LETTERS_AND_DIGITS } from './seeded-ids.ts'
export type { SeededIds } from './seeded-ids.ts'
export type { SimulatedFetch, Simulator, SimulatorSettings } from './simulator.ts'
