import { parentPort, workerData } from 'node:worker_threads'
import type { Order } from '@/lib/import/make-story'
import { createMake, type MakerData } from './story-maker'

/** A thread of `StoryMaker`. */
const data: MakerData = workerData
const make = createMake(data)
parentPort?.on('message', (orders: Order[]) => parentPort?.postMessage(orders.map(make)))
