// Runs the expressions of expressions.json with two JavaScript implementations of CEL, on the same facts as the C# benchmarks.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Environment } from '@marcbachmann/cel-js'
import { celEnv, mapType, listType, CelScalar, parse, plan } from '@bufbuild/cel'

const expressions = JSON.parse(readFileSync(new URL('./expressions.json', import.meta.url), 'utf8'))
const warmUps = 40
const rounds = 100
const roundMilliseconds = 10

function facts(duration) {
  return {
    duration: { replica: { lag: duration('270s'), sampling: duration('15s'), rpo: duration('300s') } },
    all: {
      region: 'eu-west-1',
      monitors: Array.from({ length: 100 }, (_, i) => ({ severity: i % 2 ? 'critical' : 'warning', region: 'ap-east-1' })),
    },
    regex: { zone: 'c', service: { name: 'payments-eu.prod', zones: ['a', 'b', 'c'], tier: 1n } },
  }
}

/** The fastest of many short rounds, in nanoseconds per call: what else runs on the machine disturbs the others. */
function measure(call) {
  const samples = []
  let calls = 1
  for (let round = -warmUps; round < rounds; round++) {
    let done = 0
    const start = process.hrtime.bigint()
    const end = start + BigInt(roundMilliseconds * 1e6)
    while (process.hrtime.bigint() < end) {
      for (let i = 0; i < calls; i++) call()
      done += calls
      if (round === -warmUps) calls = Math.min(calls * 2, 64)
    }
    if (round >= 0) samples.push(Number(process.hrtime.bigint() - start) / done)
  }
  return Math.min(...samples)
}

function celJs() {
  const types = { replica: 'map', region: 'string', monitors: 'list', zone: 'string', service: 'map' }
  const environment = new Environment()
  for (const [name, type] of Object.entries(types)) environment.registerVariable(name, type)
  return {
    name: 'cel-js 8.0.0',
    duration: (text) => environment.evaluate(`duration('${text}')`),
    compile: (text) => {
      const program = environment.parse(text)
      const checked = program.check()
      if (!checked.valid) throw checked.error
      return program
    },
  }
}

function bufbuild() {
  const record = mapType(CelScalar.STRING, CelScalar.DYN)
  const variables = { replica: record, region: CelScalar.STRING, monitors: listType(record), zone: CelScalar.STRING, service: record }
  const environment = celEnv({ variables })
  const unwrap = (result) => {
    if (result instanceof Error) throw result
    return result
  }
  return {
    name: '@bufbuild/cel 0.6.1',
    duration: (text) => unwrap(plan(celEnv(), parse(`duration('${text}')`))()),
    // Its checker is not part of the package's surface: this is parse and plan.
    compile: (text) => plan(environment, parse(text)),
  }
}

/** Answers each line `EXPRESSION evaluate|compile MILLISECONDS` with nanoseconds per call, so that another process can take turns. */
async function takeTurns(library) {
  const given = facts(library.duration)
  const programs = Object.fromEntries(Object.entries(expressions).map(([name, text]) => [name, library.compile(text)]))
  for await (const line of createInterface({ input: process.stdin })) {
    const [name, work, milliseconds] = line.split(' ')
    const call = work === 'evaluate' ? () => programs[name](given[name]) : () => library.compile(expressions[name])
    let done = 0
    const start = process.hrtime.bigint()
    const end = start + BigInt(milliseconds * 1e6)
    while (process.hrtime.bigint() < end) {
      for (let i = 0; i < 32; i++) call()
      done += 32
    }
    console.log(Number(process.hrtime.bigint() - start) / done)
  }
}

if (process.argv[2] === 'turns') {
  await takeTurns(celJs())
  process.exit()
}

for (const library of [celJs(), bufbuild()]) {
  const given = facts(library.duration)
  for (const [name, text] of Object.entries(expressions)) {
    const program = library.compile(text)
    const answer = program(given[name])
    if (answer !== true) throw new Error(`${library.name} answers ${answer} to ${name}`)
    console.log(`${library.name}\t${name}\tevaluate\t${measure(() => program(given[name])).toFixed(0)} ns`)
    console.log(`${library.name}\t${name}\tcompile\t${measure(() => library.compile(text)).toFixed(0)} ns`)
  }
}
