// What other slices do with documents: the rows of their events.

export { project as projectDocument } from './documents/project.ts'
