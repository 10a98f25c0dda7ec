import { useRef } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'

interface RangeSliderProps {
  label: string
  /** In their order. */
  low: number
  likely: number
  high: number
  /** Where the track begins and ends. */
  least: number
  most: number
  step: number
  /** A value as it is read out. */
  words(value: number): string
  disabled: boolean
  /** The handle that was moved, and where to: the others stay as they are, even between two steps. */
  onMove(part: RangePart, value: number): void
  onSettled(): void
}

const names = ['low', 'likely', 'high'] as const
export type RangePart = (typeof names)[number]

/** Three handles on one track, which never pass each other: by pointer, by touch and by arrow keys. */
export function RangeSlider(props: RangeSliderProps) {
  const { label, low, likely, high, least, most, step, words, disabled, onMove, onSettled } = props
  // The slider goes on from what it gave last, even where others have moved a handle since: only one of its values counts.
  const given = useRef<readonly number[]>([low, likely, high])
  const focused = useRef<RangePart>('likely')
  return (
    <Slider
      className="range-slider"
      value={[low, likely, high]}
      minValue={least}
      maxValue={most}
      step={step}
      isDisabled={disabled}
      onChange={(value) => {
        const values = value as number[]
        const part = movedPart(values, { given: given.current, shown: [low, likely, high], step }) ?? focused.current
        given.current = values
        const to = values[names.indexOf(part)]
        if (to !== undefined) onMove(part, to)
      }}
      onChangeEnd={onSettled}
    >
      <Label className="nhsuk-u-visually-hidden">{label}</Label>
      <SliderOutput className="nhsuk-u-visually-hidden">{`${words(likely)}, ${words(low)} to ${words(high)}`}</SliderOutput>
      <SliderTrack className="range-slider__track">
        {({ state }) => (
          <>
            <svg className="range-slider__line" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1">
              <rect
                className="range-slider__span"
                x={state.getThumbPercent(0) * 100}
                width={Math.max(0, state.getThumbPercent(2) - state.getThumbPercent(0)) * 100}
                height="1"
              />
            </svg>
            {names.map((name, index) => (
              <SliderThumb
                key={name}
                index={index}
                className={`range-slider__thumb range-slider__thumb--${name}`}
                aria-label={`${label}: ${name}`}
                onFocus={() => {
                  focused.current = name
                }}
              />
            ))}
          </>
        )}
      </SliderTrack>
    </Slider>
  )
}

interface Before {
  given: readonly number[]
  shown: readonly number[]
  step: number
}

/** The handle that is neither where the slider left it nor where the page shows it; undefined when none or several are. */
function movedPart(values: readonly number[], { given, shown, step }: Before): RangePart | undefined {
  const moved = names.filter((_, index) => {
    const value = values[index] ?? 0
    return value !== given[index] && Math.abs(value - (shown[index] ?? 0)) > step * 0.51
  })
  return moved.length === 1 ? moved[0] : undefined
}
