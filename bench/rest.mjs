// A browser goes on with what is its own for about a second after it has opened a page, among it the process for the next one, and
// takes a processor for that. It would count for next to nothing of what takes long, and for half of what does not.

/** Milliseconds that a page is left alone before the clock runs. */
export const rest = 1500;
