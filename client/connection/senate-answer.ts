import type { SenateAnswer } from '../../shared/members/answers.ts'

/** What GET /api/senates/:senateId answers: the senate and everybody in it, loaded once and kept fresh. */
export type { SenateAnswer }

export type Senate = SenateAnswer['senate']
export type Organisation = SenateAnswer['organisations'][number]
export type Site = SenateAnswer['sites'][number]
export type Service = SenateAnswer['services'][number]
export type Seat = SenateAnswer['seats'][number]
