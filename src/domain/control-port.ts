/** Whether a host is this machine itself, whatever its name for itself is. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/**
 * Who else could control a program whose control port has no password: anybody of the network where it is not on this machine alone, else the
 * other people who have an account here. Empty where nobody could.
 */
export function whoElseReaches(host: string, others: readonly string[]): readonly string[] {
  return isLoopback(host) ? others : ['*']
}

const [firstPerson, lastPerson] = [1000, 59_999]

/** The people who can sign in to a machine besides one of them, of the lines of `/etc/passwd`. */
export function peopleOfMachine(passwd: string, own: number): readonly string[] {
  return passwd.split('\n').flatMap((line) => {
    const [name = '', , id = '', , , , shell = ''] = line.split(':')
    const number = Number(id)
    const isPerson = /^\d+$/.test(id) && number >= firstPerson && number <= lastPerson
    const canSignIn = shell !== '' && !/(?:nologin|false)$/.test(shell)
    return isPerson && canSignIn && number !== own ? [name] : []
  })
}
