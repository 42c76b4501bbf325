/** A response, from the request to its last byte. */
export type Answer = {
  milliseconds: number
  /** Whether caches may keep the response for a year, unlike the fallback for an image that isn't encoded yet. */
  isFinal: boolean
  /** Why the request failed: the status, or the error of the connection. */
  failure?: string
}

/** The responses to the crowd's requests, and the responses to other requests at the same time, by name. */
export type CrowdAnswers = { crowd: Answer[]; meanwhile: Map<string, Answer[]> }

/** URLs for the clients; a client stops if there is none left. */
type Client = Iterator<string>

/** Milliseconds between two requests of one kind during the crowd's requests. */
const INTERVAL = 200
/** Milliseconds after which a request has failed. */
const LONGEST = 30_000

/**
 * Lets all clients request their URLs at the same time, each one after another. Meanwhile requests a URL of each other
 * kind at fixed intervals, whether or not the last one has a response.
 */
export async function measureCrowd(
  clients: readonly Client[],
  others: Readonly<Record<string, Client>>,
): Promise<CrowdAnswers> {
  const meanwhile = new Map(Object.keys(others).map((name): [string, Answer[]] => [name, []]))
  const underWay: Promise<unknown>[] = []
  const ask = () => {
    for (const [name, urls] of Object.entries(others)) {
      const { done, value } = urls.next()
      if (done !== true) underWay.push(request(value).then((answer) => meanwhile.get(name)?.push(answer)))
    }
  }
  ask()
  const timer = setInterval(ask, INTERVAL)
  const crowd: Answer[] = []
  await Promise.all(
    clients.map(async (urls) => {
      for (let next = urls.next(); next.done !== true; next = urls.next())
        crowd.push(await request(next.value))
    }),
  )
  clearInterval(timer)
  await Promise.all(underWay)
  return { crowd, meanwhile }
}

async function request(url: string): Promise<Answer> {
  const started = performance.now()
  const answer = (rest: Omit<Answer, 'milliseconds'>) => ({
    milliseconds: performance.now() - started,
    ...rest,
  })
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST) })
    await response.arrayBuffer()
    const isFinal = response.headers.get('cache-control')?.includes('immutable') === true
    return answer({ isFinal, ...(!response.ok && { failure: `${response.status} ${url}` }) })
  } catch (error) {
    return answer({ isFinal: false, failure: `${error} ${url}` })
  }
}
