import { useEffect, useEffectEvent, useId, useState } from 'react'
import { Button } from './Button.tsx'

interface PlaySliderProps {
  /** What moves: "Week". */
  label: string
  value: number
  /** The last step; the first is 0. */
  last: number
  onChange(value: number): void
  /** Where it stands, in words: "Week 26, 30 September 2026". */
  words: string
}

/** Long enough to see what changed, short enough to play a year in 20 seconds. */
const stepMs = 380

/** A slider over the steps of something that also plays them one after another. */
export function PlaySlider({ label, value, last, onChange, words }: PlaySliderProps) {
  const id = useId()
  const [isPlaying, setIsPlaying] = useState(false)
  const isAtEnd = value >= last
  const step = useEffectEvent(() => {
    onChange(Math.min(last, value + 1))
    if (value + 1 >= last) setIsPlaying(false)
  })
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => step(), stepMs)
    return () => clearInterval(timer)
  }, [isPlaying])

  const play = () => {
    if (!isPlaying && isAtEnd) onChange(0)
    setIsPlaying(!isPlaying)
  }
  return (
    <div className="play-slider">
      <Button
        variant="secondary"
        size="small"
        onPress={play}
        pressed={isPlaying}
        label={`Play ${label.toLowerCase()}s`}
      >
        {isPlaying ? 'Pause' : 'Play'}
      </Button>
      <label className="play-slider__label" htmlFor={id}>
        {label}
      </label>
      <input
        className="play-slider__range"
        id={id}
        type="range"
        min={0}
        max={last}
        value={value}
        aria-valuetext={words}
        onChange={(event) => {
          setIsPlaying(false)
          onChange(event.currentTarget.valueAsNumber)
        }}
      />
      <output className="play-slider__words" htmlFor={id}>
        {words}
      </output>
    </div>
  )
}
