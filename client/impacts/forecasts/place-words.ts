import { type Prediction, placeOf } from '../../../shared/impacts/observations/calibration.ts'

/** Where an observation fell, as a sentence; nothing where no range was given. */
export function placeWords(predicted: Prediction, observed: number): string {
  const place = placeOf(predicted, observed)
  switch (place) {
    case 'inner':
      return 'Inside the middle half of the range.'
    case 'outer':
      return 'Inside the range.'
    case 'below':
      return 'Below the range.'
    case 'above':
      return 'Above the range.'
    case null:
      return 'No range was given.'
    default:
      return place satisfies never
  }
}
