/** The code on the organiser's phone changes every so many seconds; it has so many digits. */
export const codeSeconds = 30
export const codeDigits = 6
/** How many steps a code is taken before and after its own: clocks and hands may be 60 seconds apart. */
export const codeDrift = 2
