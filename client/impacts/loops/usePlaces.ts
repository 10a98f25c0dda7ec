import { useEffect, useState } from 'react'
import { placeFactors } from '../../../shared/impacts/loops/write-map.ts'
import { layOut } from './lay-out.ts'
import type { LoopMapParts } from './parts.ts'
import { type Places, placesForNew } from './place-new.ts'

/** Where factors stand that have no place yet: shared as soon as somebody sees them who may write. */
export function usePlaces({ doc, map, isEditable }: Pick<LoopMapParts, 'doc' | 'map' | 'isEditable'>): Places {
  const [places, setPlaces] = useState<Places>({})
  useEffect(() => {
    if (map.factors.every(({ at }) => at)) return
    let isPast = false
    void layOut(map).then((layout) => {
      if (isPast) return
      const found = placesForNew(map.factors, layout)
      setPlaces(found)
      if (isEditable) placeFactors(doc, found, 'placing')
    })
    return () => {
      isPast = true
    }
  }, [doc, map, isEditable])
  return places
}
