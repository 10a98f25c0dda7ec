/** Something that an honest editor would never send. */
export class Misuse extends Error {
  override name = 'Misuse'
}
