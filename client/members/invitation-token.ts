/** The link. The token stands after the #, so that no server, proxy or log ever sees it. */
export function invitationLink(token: string): string {
  return `${location.origin}/invitation#${token}`
}
