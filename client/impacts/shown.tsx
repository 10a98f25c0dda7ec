// What the pages of other slices may show of impacts: nothing else of this folder is theirs.
export { GatesSection } from './gates/GatesSection.tsx'
export { ImpactList } from './ImpactList.tsx'
export { ImpactMatrix } from './ImpactMatrix.tsx'
export { ImpactRows } from './ImpactRows.tsx'
export { StartLoopMap } from './loops/StartLoopMap.tsx'
export { DownloadToCheck } from './pins/DownloadToCheck.tsx'
export { NewScenario } from './scenarios/NewScenario.tsx'
export { ScenarioLine } from './scenarios/ScenarioLine.tsx'
