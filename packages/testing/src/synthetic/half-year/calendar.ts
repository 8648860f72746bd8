/** The year at whose end the targets of the province are held against its records. */
export const targetYear = { from: '2025-01-01', to: '2025-12-31' } as const
