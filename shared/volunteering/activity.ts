/** How long an activity may be (minutes): from a quarter of an hour to half a day round the clock. */
export const activityMinutes = { least: 15, most: 12 * 60 } as const
/** How many dates a series may have: every week for a year. */
export const mostDates = 52
/** How many days ahead the first date may lie. */
export const furthestAhead = 366
