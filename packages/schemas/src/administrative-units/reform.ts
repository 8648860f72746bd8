/** First day of the two-level units: 34 provinces, no districts, 3,321 communes (Nghị quyết 202/2025/QH15). */
export const reformDay = '2025-07-01'

/** Last day of the 63 provinces and of their districts and communes. */
export const lastDayBeforeReform = '2025-06-30'
