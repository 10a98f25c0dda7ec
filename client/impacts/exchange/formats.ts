/** A kind of file that the model can be read from and written to. */
export type Format = 'csv' | 'fhir' | 'model'

interface Download {
  text: string
  /** Below the senate's model. */
  file: string
}

interface FormatWords {
  name: string
  hint: string
  /** What the file field asks for. */
  ask: string
  accept: string
  downloads: readonly Download[]
}

export const formats: Record<Format, FormatWords> = {
  csv: {
    name: 'Tables (CSV)',
    hint: 'For spreadsheets: services in one file, routes in another. The names of columns count, not their order.',
    ask: 'Choose services.csv, routes.csv or both',
    accept: '.csv,.tsv,.txt,text/csv',
    downloads: [
      { text: 'The services today', file: 'services.csv' },
      { text: 'The routes today', file: 'routes.csv' },
      { text: 'An empty table of services', file: 'services-template.csv' },
      { text: 'An empty table of routes', file: 'routes-template.csv' },
    ],
  },
  fhir: {
    name: 'FHIR bundle (UK Core)',
    hint: 'For other systems: organisations, sites and services with their ODS codes, and the model in an extension.',
    ask: 'Choose a bundle',
    accept: '.json,application/json,application/fhir+json',
    downloads: [{ text: 'Organisations, sites and services today', file: 'bundle.json' }],
  },
  model: {
    name: 'Model file',
    hint: 'For analysts: what the impact engine reckons with, in people and days. It changes services that are here.',
    ask: 'Choose a model file',
    accept: '.json,application/json',
    downloads: [{ text: 'The model today', file: 'model.json' }],
  },
}
