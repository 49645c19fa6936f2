export type {
  Fault,
  FaultOptions,
  Faults,
  LoggedRequest,
  SimulatedFetch,
  SimulatorClock,
} from '@x/core/testing'
export { createOmiseSimulator } from './create-omise-simulator.ts'
export type { OmiseSimulator, OmiseSimulatorSettings } from './create-omise-simulator.ts'
export type { OmiseAssumptions } from './omise-assumptions.ts'
export type { SimulatedCard } from './simulated-card.ts'
export type { SimulatedSchedule } from './simulated-schedule.ts'
