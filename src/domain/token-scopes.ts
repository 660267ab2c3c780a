/** Whether the scopes of a token name a command: itself, all of its kind with `customer.*`, or everything with `*`. */
export function isWithinScopes(scopes: readonly string[], command: string): boolean {
  return scopes.some(
    (scope) =>
      scope === '*' || scope === command || (scope.endsWith('.*') && command.startsWith(scope.slice(0, -1))),
  )
}
