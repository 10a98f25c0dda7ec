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
  onChange(range: { low: number; likely: number; high: number }): void
  onSettled(): void
}

const names = ['low', 'likely', 'high'] as const

/** Three handles on one track, which never pass each other: by pointer, by touch and by arrow keys. */
export function RangeSlider(props: RangeSliderProps) {
  const { label, low, likely, high, least, most, step, words, disabled, onChange, onSettled } = props
  return (
    <Slider
      className="range-slider"
      value={[low, likely, high]}
      minValue={least}
      maxValue={most}
      step={step}
      isDisabled={disabled}
      onChange={(value) => {
        const [nextLow = low, nextLikely = likely, nextHigh = high] = value as number[]
        onChange({ low: nextLow, likely: nextLikely, high: nextHigh })
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
              />
            ))}
          </>
        )}
      </SliderTrack>
    </Slider>
  )
}
