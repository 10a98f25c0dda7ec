/**
 * An edit moves the lines of everybody at once. All else that comes of a scenario waits until the model has stood for so
 * long: it would take the processor from those lines, and from the next key. Longer than most pause between two keys.
 */
export const calmMs = 250
