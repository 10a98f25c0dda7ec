/** Whether somebody may rule on an interest: the chair on everybody but themselves, the vice chair on the chair. */
export function mayRule(own: string, subject: string | undefined, isOwn: boolean): boolean {
  return !isOwn && (own === 'chair' || subject === 'chair')
}
