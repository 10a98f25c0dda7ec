/** Rises when the text schema learns a node or mark that older tabs would destroy: they are told to reload. */
export const textSchemaVersion = 1
