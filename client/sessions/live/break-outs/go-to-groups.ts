/** Where all groups stand for whoever helps. */
export const groupsId = 'all-groups'

/** Brings whoever has started break-outs, or asks for the groups, to where they all stand. */
export function goToGroups(): void {
  requestAnimationFrame(() => {
    const groups = document.getElementById(groupsId)
    groups?.scrollIntoView()
    groups?.focus({ preventScroll: true })
  })
}
