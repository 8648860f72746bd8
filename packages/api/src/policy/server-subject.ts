import type { Subject } from '@caunoi/schemas/policy'

/** Stands for the server itself where an audit event names the facility that acted; no facility of a network has this id. */
export const serverFacilityId = '00000000-0000-7000-8000-000000000000'

/** The server as it acts by itself when a time limit passes: it sees nothing, and no token speaks for it. */
export const serverSubject: Subject = Object.freeze<Subject>({
  clientId: 'clock',
  facilityId: serverFacilityId,
  purpose: 'operations',
  labels: new Set(),
  scopes: new Map(),
})
