/** The part of the year that the centre reports. */
export const reported = { from: '2025-01-01', to: '2025-07-15' } as const

/** The year at whose end the targets of the province are held against its records. */
export const targetYear = { from: '2025-01-01', to: '2025-12-31' } as const

/** The day on which everything is written down: no record tells of a later one. */
export const writtenOn = '2026-01-10'
