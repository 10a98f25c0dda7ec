import type { OrganisationId } from '../../ids.ts'
import type { WeighedEdge } from './path-effects.ts'

/** A thing that there can be more of or less of. */
export interface Factor {
  id: string
  label: string
  /** Where it happens, if in one organisation. */
  organisationId: OrganisationId | null
  /** Where it stands in the drawing, the same for everybody; null until it has been given a place. */
  at: { x: number; y: number } | null
}

/** What more of one thing does to another. */
export interface Link extends WeighedEdge {
  id: string
}

/** What a cause-loop map holds. */
export interface LoopMap {
  /** By name. */
  factors: Factor[]
  /** By the names of what they join. */
  links: Link[]
}

/** More than any meeting can talk about, and as much as a drawing can show. */
export const mostFactors = 150
export const mostLinks = 600
export const mostLabel = 120
/** Ten years. */
export const mostLagWeeks = 520
/** The drawing's edge: no pointer gets there, and no number breaks it. */
export const mostPlace = 100_000
