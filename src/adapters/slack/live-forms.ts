/** Draws a form; `isNewest` says whether this drawing is still the one to be seen. */
export type Drawing = (isNewest: () => boolean) => Promise<void>

interface DrawingView {
  waiting: Drawing | undefined
  done: boolean
}

/**
 * Keeps what happens in open forms in order. Changes come quickly one after another, each with everything that stands
 * in the form: so of the changes that wait only the newest is handled, and of the drawings that wait only the newest
 * is drawn. What is handled never waits for a drawing: handling takes milliseconds, drawing takes the network.
 */
export class LiveForms {
  readonly #turns = new Map<string, Promise<void>>()
  readonly #newestChange = new Map<string, symbol>()
  readonly #drawings = new Map<string, DrawingView>()

  /** Does the work after all earlier work in the same stack of forms; throws what the work throws. */
  inTurn<T>(stack: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#turns.get(stack) ?? Promise.resolve()).then(work)
    const settled = mine.then(nothing, nothing).then(() => {
      if (this.#turns.get(stack) === settled) this.#turns.delete(stack)
    })
    this.#turns.set(stack, settled)
    return mine
  }

  /** As `inTurn`, for a change; undefined, and the work not done, when a newer change of the same form was waiting. */
  change<T>(stack: string, view: string, work: () => Promise<T>): Promise<T | undefined> {
    const mark = Symbol(view)
    this.#newestChange.set(view, mark)
    return this.inTurn(stack, async () => {
      if (this.#newestChange.get(view) !== mark) return undefined
      this.#newestChange.delete(view)
      return work()
    })
  }

  /** Draws a form after the drawing that is under way; a drawing that still waited is left out. */
  async draw(view: string, drawing: Drawing): Promise<void> {
    const underWay = this.#drawings.get(view)
    if (underWay !== undefined) {
      underWay.waiting = drawing
      return
    }
    const mine: DrawingView = { waiting: drawing, done: false }
    this.#drawings.set(view, mine)
    try {
      await drawAll(mine)
    } finally {
      if (this.#drawings.get(view) === mine) this.#drawings.delete(view)
    }
  }

  /** The form was sent and something else takes its place: what waited to be drawn no longer is. */
  noMoreDrawing(view: string): void {
    const underWay = this.#drawings.get(view)
    if (underWay === undefined) return
    underWay.waiting = undefined
    underWay.done = true
    this.#drawings.delete(view)
  }
}

async function drawAll(view: DrawingView): Promise<void> {
  while (view.waiting !== undefined) {
    const drawing = view.waiting
    view.waiting = undefined
    await drawing(() => view.waiting === undefined && !view.done)
  }
}

function nothing(): void {}
