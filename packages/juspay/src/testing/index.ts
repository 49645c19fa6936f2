export type {
  Fault,
  FaultOptions,
  Faults,
  LoggedRequest,
  SimulatedFetch,
  SimulatorClock,
} from '@x/core/testing'
export { createJuspaySimulator } from './create-juspay-simulator.ts'
export type { JuspaySimulator, JuspaySimulatorSettings } from './create-juspay-simulator.ts'
export type { JuspayAssumptions } from './juspay-assumptions.ts'
