/**
 * Slurm on this machine's loopback: one controller and two nodes, with a key of their own, all of it in one folder and gone
 * at the end. It needs Debian's slurm-wlm and munge, and root, as whom its daemons run.
 */
import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Lacking, notInstalled } from '../lacking.js'

/** Why there can be no cluster here, if so. */
export const noCluster = (): Lacking =>
  notInstalled('slurmctld', 'slurmd', 'sbatch', 'munged', 'setpriv') ??
  (process.getuid?.() === 0 ? undefined : 'the daemons of Slurm need root')

const host = (): string => execFileSync('hostname', ['-s'], { encoding: 'utf8' }).trim()

/**
 * A node is lost after 30 s of silence, since a busy machine may be silent for 10; a job that was on it is
 * queued again after 10 more (`cred_expire`).
 */
const configuration = (folder: string, port: number): string => `
ClusterName=loopback
SlurmctldHost=${host()}(127.0.0.1)
SlurmctldPort=${port}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge/socket,cred_expire=10
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool.%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,sched_interval=1
SlurmdParameters=config_overrides
ReturnToService=2
SlurmdTimeout=30
KillWait=2
JobRequeue=1
MaxArraySize=5
${[1, 2].map((n) => `NodeName=n${n} NodeHostname=${host()} NodeAddr=127.0.0.1 Port=${port + n} CPUs=1 RealMemory=512`).join('\n')}
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
`

const environmentOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (pid: string): string => /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''

const nameOf = (pid: string): string => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()

const quietly = (act: () => void): void => {
  try {
    act()
  } catch {
    // It is gone already.
  }
}

export interface Cluster {
  /** Runs a program with the cluster in its environment. */
  readonly run: (
    program: string,
    args: readonly string[],
    cwd: string,
    env?: NodeJS.ProcessEnv,
  ) => SpawnSyncReturns<string>
  /** As if the node's plug were pulled: its daemon, and all that runs on it, at once. How many processes that were. */
  readonly pull: (node: string) => number
  readonly end: () => void
}

const until = async (what: string, seconds: number, isSo: () => boolean): Promise<void> => {
  for (const end = Date.now() + seconds * 1000; !isSo(); await setTimeout(100))
    if (Date.now() > end) throw new Error(`in ${seconds} s it did not come to this: ${what}`)
}

export const startCluster = async (port: number): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'slurm-'))
  chmodSync(folder, 0o755)
  const inFolder = (name: string): string => join(folder, name)
  for (const name of ['munge', 'state', 'spool.n1', 'spool.n2']) mkdirSync(inFolder(name))
  writeFileSync(inFolder('munge/key'), Buffer.alloc(1024, 'loopback only, never a secret '), { mode: 0o400 })
  execFileSync('chown', ['-R', 'munge:munge', inFolder('munge')])
  chmodSync(inFolder('munge'), 0o755)
  writeFileSync(inFolder('slurm.conf'), configuration(folder, port))
  const env: NodeJS.ProcessEnv = { ...process.env, SLURM_CONF: inFolder('slurm.conf') }
  const daemons = new Map<string, number>()
  const start = (name: string, program: string, args: readonly string[]): void => {
    const { pid } = spawn(program, args, { env, stdio: 'ignore', detached: true })
    if (pid !== undefined) daemons.set(name, pid)
  }
  const kill = (pid: number | string): void => quietly(() => process.kill(Number(pid), 'SIGKILL'))
  const run: Cluster['run'] = (program, args, cwd, more = {}) =>
    spawnSync(program, args, { cwd, env: { ...env, ...more }, encoding: 'utf8' })
  const jobProcesses = (node: string): readonly string[] =>
    readdirSync('/proc').filter((pid) => {
      const environment = /^\d+$/.test(pid) ? environmentOf(pid) : ''
      return (
        environment.includes(`SLURM_CONF=${inFolder('slurm.conf')}`) &&
        environment.includes(`SLURMD_NODENAME=${node}\0`)
      )
    })
  const pull: Cluster['pull'] = (node) => {
    const jobs = jobProcesses(node)
    const keepers = new Set<string>()
    for (const pid of jobs)
      quietly(() => {
        const parent = parentOf(pid)
        if (nameOf(parent) === 'slurmstepd') keepers.add(parent)
      })
    const daemon = daemons.get(node)
    if (daemon !== undefined) kill(daemon)
    daemons.delete(node)
    for (const pid of [...keepers, ...jobs]) kill(pid)
    return jobs.length
  }
  const end = (): void => {
    for (const node of ['n1', 'n2']) pull(node)
    for (const pid of daemons.values()) kill(pid)
    rmSync(folder, { recursive: true, force: true })
  }

  const munge = ['key-file', 'socket', 'pid-file', 'log-file', 'seed-file'].map(
    (file) => `--${file}=${inFolder(`munge/${file.replace('-file', '')}`)}`,
  )
  const asMunge = ['--reuid', 'munge', '--regid', 'munge', '--clear-groups', 'munged']
  start('munged', 'setpriv', [...asMunge, '--foreground', ...munge])
  try {
    await until('munge answers', 10, () => run('munge', ['-n', '-S', inFolder('munge/socket')], folder).status === 0)
    start('slurmctld', 'slurmctld', ['-D'])
    for (const node of ['n1', 'n2']) start(node, 'slurmd', ['-D', '-N', node])
    await until(
      'two nodes are idle',
      30,
      () => run('sinfo', ['-h', '-N', '-o', '%t'], folder).stdout === 'idle\nidle\n',
    )
  } catch (failed) {
    console.error(...['slurmctld.log', 'slurmd.n1.log'].map((log) => run('tail', ['-n', '20', log], folder).stdout))
    end()
    throw failed
  }
  return { run, pull, end }
}
