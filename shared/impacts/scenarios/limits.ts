/** What a scenario may hold at most: ten years, and more parts than any meeting can talk about. */
export const mostChanges = 200
export const mostAssumptions = 2000
export const mostOpinions = 100
export const mostDays = 3650
export const mostStepsPerDay = 24
export const mostRuns = 10_000
export const mostText = 500
/** No service of any health system counts as many; beyond it are typing errors and attacks. */
export const mostAmount = 1e9
