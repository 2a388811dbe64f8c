/** Where Teams is served from; our token goes to no other host. */
const HOSTS = new Set(['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'])

/** Says whether an address is one of Teams' own; `practice` is one more, on this machine. */
export function serviceCheck(practice: string | undefined): (serviceUrl: string) => boolean {
  const origin = practice === undefined ? undefined : new URL(practice).origin
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false
    const url = new URL(serviceUrl)
    if (url.username !== '' || url.password !== '') return false
    return url.origin === origin || (url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname))
  }
}
