import { expect, test } from 'vitest'
import { compare } from '../../../shared/impacts/exchange/compare/compare.ts'
import { readCsv } from '../../../shared/impacts/exchange/csv/read-csv.ts'
import {
  routesCsv,
  routesTemplate,
  servicesCsv,
  servicesTemplate,
} from '../../../shared/impacts/exchange/csv/write-csv.ts'
import { decodeText } from '../../../shared/impacts/exchange/decode-text.ts'
import { mergeSaid } from '../../../shared/impacts/exchange/merge-said.ts'
import { smallSenate } from './small-senate.ts'

const file = { services: 'services.csv', routes: 'routes.csv' }
const of = (which: keyof typeof file, text: string) => compare(readCsv(file[which], text), smallSenate, true)
const services = (...lines: string[]) =>
  of('services', ['organisation,service,capacity,mean stay days,kind', ...lines].join('\r\n'))
const routes = (...lines: string[]) => of('routes', ['from,to,fraction,delay days', ...lines].join('\r\n'))
const at = ({ preview }: ReturnType<typeof compare>) => preview.refused.map((one) => one.at)

test('what a file changes is told with what it was before', () => {
  const { preview, body } = services('LTHT,Wards,154,9,', 'LCH,Home ward,74,,')
  expect(preview).toMatchObject({
    ...{ added: [], refused: [], unchanged: 0 },
    changed: [
      { what: 'Wards (LTHT): capacity', before: '168 beds', after: '154 beds' },
      { what: 'Home ward (LCH): capacity', before: '60 beds', after: '74 beds' },
    ],
  })
  expect(body).toMatchObject({
    changes: [{ body: { source: 'services.csv' } }, {}],
    seen: { 'svc-wards': 3, 'svc-home': 2 },
  })
})

test('an empty cell leaves what is there, and the word none takes it away', () => {
  expect(services('LTHT,Wards,,,').preview).toMatchObject({ changed: [], unchanged: 1 })
  expect(services('LTHT,Wards,,none,').preview.changed).toMatchObject([{ before: '9 days', after: 'Not known' }])
  expect(routes('Wards (LTHT),Home ward (LCH),none,').preview.changed).toMatchObject([{ after: 'No route' }])
})

test('a new service needs its category and unit, and an organisation that is here', () => {
  const refused = services('LTHT,New ward,20,,places', 'XXX,Wards,3,,', ',Wards,3,,')
  expect(at(refused)).toEqual([
    'services.csv, row 4, organisation',
    'services.csv, row 3, organisation',
    'services.csv, row 2, category',
    'services.csv, row 2, unit',
  ])
  const added = of(
    'services',
    'organisation,service,category,unit,kind,capacity\nRY6,New ward,Community,beds,places,20',
  )
  expect(added.preview.added).toEqual([{ what: 'New ward (LCH)', as: 'Community, beds, places' }])
  expect(added.preview.refused).toEqual([])
})

test('a service and its routes are imported from two files at once', () => {
  const said = mergeSaid([
    readCsv('services.csv', 'organisation,service,category,unit,kind\nLCH,New ward,Community,beds,places'),
    readCsv('routes.csv', 'from,to,fraction\nWards,New ward (LCH),20%\nNew ward,home ward,0.5'),
  ])
  expect(compare(said, smallSenate, true).preview).toMatchObject({ added: [{}, {}, {}], refused: [] })
})

test('numbers are read as people write them, and refused where they could be read in two ways', () => {
  const capacity = (cell: string) => services(`LTHT,Wards,${cell},,`).preview.changed[0]?.after
  expect(capacity('"1,200"')).toBe('1,200 beds')
  expect(capacity('  150 ')).toBe('150 beds')
  expect(capacity('150.50')).toBe('150.5 beds')
  for (const cell of ['"1,5"', '"0,500"', 'NaN', 'Infinity', '0x10', 'about 20', '1 200', '£20', '１２'])
    expect(at(services(`LTHT,Wards,${cell},,`))).toEqual(['services.csv, row 2, capacity'])
})

test('what no number of the model can be is refused at its cell', () => {
  expect(at(services('LTHT,Wards,1e308,,'))).toEqual(['services.csv, row 2, capacity'])
  expect(at(services('LTHT,Wards,-5,,'))).toEqual(['services.csv, row 2, capacity'])
  expect(at(services('LTHT,Wards,,0.1,'))).toEqual(['services.csv, row 2, mean stay days'])
  expect(at(routes('Wards,Home ward,1.2,'))).toEqual(['routes.csv, row 2, fraction'])
  expect(at(routes('Wards,Home ward,0.2,2000'))).toEqual(['routes.csv, row 2, delay days'])
  const range = of(
    'services',
    'organisation,service,capacity,capacity low,capacity high\nLTHT,Wards,5,6,7\nLCH,Home ward,5,6,',
  )
  expect(at(range)).toEqual(['services.csv, row 3, capacity high', 'services.csv, row 2, capacity'])
})

test('routes that add up to more than all who leave are refused at the row that is too much', () => {
  const both = routes('Wards,Home ward,0.7,', 'Wards,Team,0.7,')
  expect(both.preview.refused).toMatchObject([{ at: 'routes.csv, row 3, to' }])
  const said = mergeSaid([
    readCsv('services.csv', 'organisation,service,kind\nLCH,Team,rate'),
    readCsv('routes.csv', 'from,to,fraction\nWards,Home ward,0.7\nWards,Team,0.7'),
  ])
  expect(compare(said, smallSenate, true).preview.refused).toMatchObject([
    { at: 'routes.csv, row 3, fraction', problem: expect.stringContaining('would take 14 of every 10') },
  ])
})

test('unknown and doubled services are refused where they are named', () => {
  expect(at(routes('Wards,Nowhere,0.1,', 'svc-none,Wards,0.1,'))).toEqual([
    'routes.csv, row 2, to',
    'routes.csv, row 3, from',
  ])
  expect(at(routes('Wards,Home ward,0.1,', 'svc-wards,home ward (lch),0.2,'))).toEqual(['routes.csv, row 3'])
  expect(at(services('LTHT,Wards,1,,', 'RR8,wards,2,,'))).toEqual(['services.csv, row 3'])
  expect(at(of('services', 'id,organisation,service\nsvc-wards,LCH,Wards'))).toEqual([
    'services.csv, row 2, organisation',
  ])
})

test('a formula is refused in a number and read as plain words in a name', () => {
  for (const formula of ['=1+1', '+A1', '-B2', '@SUM(A1)', '＝1'])
    expect(at(services(`LTHT,Wards,${formula},,`))).toEqual(['services.csv, row 2, capacity'])
  const head = 'organisation,service,category,unit\n'
  const { preview } = of('services', `${head}LCH,"=HYPERLINK(""x"")",Community,beds`)
  expect(preview.added).toMatchObject([{ what: '=HYPERLINK("x") (LCH)' }])
})

test('no cell that is written begins like a formula', () => {
  const here = {
    ...smallSenate,
    model: { ...smallSenate.model, services: smallSenate.model.services.map((one) => ({ ...one, name: '=1+1' })) },
  }
  expect(servicesCsv(here)).toContain(",'=1+1,")
  for (const text of [servicesCsv(here), routesCsv(here)]) expect(text).not.toMatch(/(^|,|\n)"?[=+\-@]/)
})

test('marks, line ends, quotation marks, separators and empty rows do not matter', () => {
  const texts = [
    '\uFEFForganisation,service,capacity\r\nLTHT,Wards,154\r\n',
    'organisation,service,capacity\nLTHT,Wards,154',
    'organisation,service,capacity\rLTHT,Wards,154\r',
    'organisation,service,capacity\r\n\n\rLTHT,Wards,154\n\r\n,,\n',
    '"Organisation " , SERVICE,"capacity"\n"LTHT","Wards","154"'.replace(' , ', ','),
    'organisation;service;capacity\nLTHT;Wards;154',
    'organisation\tservice\tcapacity\nLTHT\tWards\t154',
    'capacity,service,organisation,remarks\n154,Wards,LTHT,not read',
  ]
  for (const text of texts) expect(of('services', text).preview.changed).toMatchObject([{ after: '154 beds' }])
  expect(of('services', texts.at(-1) ?? '').preview.leftAside).toMatchObject([{ at: 'services.csv, row 1' }])
})

test('rows are counted as a spreadsheet counts them', () => {
  expect(at(services('LTHT,Wards,154,,', '', '"LTHT","two\nlines",x,,'))).toContain('services.csv, row 4, capacity')
})

test('a file that is no table says what to do', () => {
  const problem = (text: string) => of('services', text).preview.refused
  expect(problem('')).toMatchObject([{ at: 'services.csv', problem: expect.stringContaining('empty') }])
  expect(problem('a,b\n1,2')).toMatchObject([
    { at: 'services.csv, row 1', problem: expect.stringContaining('"organisation"') },
  ])
  expect(problem('service,service,organisation\n')).toMatchObject([{ problem: expect.stringContaining('twice') }])
  expect(problem('organisation,service\nLTHT,"Wards')).toMatchObject([{ at: 'services.csv, line 2' }])
  expect(problem('PK\u0003\u0004\u0000\u0000')).toMatchObject([{ problem: expect.stringContaining('not a text file') }])
  expect(problem('organisation,service\nLTHT,Wards,3')).toMatchObject([{ at: 'services.csv, row 2' }])
})

test('ten thousand services are too many for one file, said in one sentence', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `LTHT,Ward ${n},1,,`)
  expect(services(...many).preview.refused).toEqual([
    { at: 'services.csv', problem: 'This file has 10,000 services, and one file can have 1,000. Import it in parts.' },
  ])
})

test('a hundred problems are told, and how many more there are', () => {
  const { preview } = services(...Array.from({ length: 150 }, (_, n) => `LTHT,Ward ${n},x,,`))
  expect(preview.refused).toHaveLength(100)
  expect(preview.moreRefused).toBeGreaterThan(49)
})

test('the templates are read as files that say nothing', () => {
  for (const [which, text] of [
    ['services', servicesTemplate()],
    ['routes', routesTemplate()],
  ] as const)
    expect(of(which, text)).toMatchObject({ body: null, preview: { refused: [], leftAside: [] } })
})

test('older spreadsheets and other encodings are read with their letters', () => {
  const text = 'Café – wards'
  expect(decodeText(new TextEncoder().encode(text))).toBe(text)
  expect(decodeText(Uint8Array.from([0x43, 0x61, 0x66, 0xe9]))).toBe('Café')
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x43, 0, 0xe9, 0]))).toBe('Cé')
})

test('a table with thousands of columns or millions of rows is refused at once, and nothing of it is built', () => {
  const wide = `organisation,service,${Array.from({ length: 300_000 }, (_, n) => `c${n}`).join()}\n`
  expect(readCsv('wide.csv', wide).refused).toEqual([
    {
      at: 'wide.csv, row 1',
      problem: expect.stringMatching(/^This file has 300,002 columns, and 400 can be read/),
    },
  ])
  const long = `organisation,service\n${'A,b\n'.repeat(1_001)}`
  expect(readCsv('long.csv', long)).toMatchObject({
    services: [],
    refused: [{ at: 'long.csv', problem: expect.stringMatching(/^This file has 1,001 services, and one file can/) }],
  })
})

test('12% is a share, and no number of beds', () => {
  const { refused, services } = readCsv(
    'x.csv',
    'organisation,service,capacity,stay cut,pressure from\nLCH,W,95%,10%,95%',
  )
  expect(refused).toMatchObject([{ at: 'x.csv, row 2, capacity', problem: expect.stringContaining('is a share') }])
  expect(services[0]?.pressure).toMatchObject({ threshold: 0.95, stayCut: 0.1 })
})
