// Files on their way to the library, at most two at once. Each is a job with a state of its own:
// waiting, sending, landed, failed (it may go better another time) or refused (it will not).
import { send } from "./sending.js";

const AT_ONCE = 2

export class UploadQueue {
  jobs = []

  // `landed` gets the server's answer for a file; `changed` hears of every other change of a job.
  constructor(address, { landed, changed }) {
    Object.assign(this, { address, landed, changed })
  }

  add(job) {
    this.jobs.push(Object.assign(job, { state: job.sentence ? "refused" : "waiting", share: 0 }))
    this.changed(job)
  }

  in(...states) {
    return this.jobs.filter(({ state }) => states.includes(state))
  }

  get busy() {
    return this.in("waiting", "sending", "failed").length > 0
  }

  go() {
    for (const job of this.in("waiting").slice(0, AT_ONCE - this.in("sending").length)) this.run(job)
  }

  async run(job) {
    this.become(job, "sending")
    const data = new FormData()
    data.set("file", job.file)
    const progress = (share) => {
      job.share = share
      this.changed(job)
    }
    const { outcome, cancel } = send(this.address, data, { progress })
    job.stop = cancel
    this.settle(job, await outcome)
    this.go()
  }

  settle(job, { status, answer, sentence, again }) {
    if (job.state !== "sending") return
    if (status === 201 || status === 200) {
      job.known = answer.known && answer
      this.become(job, "landed")
      this.landed(job, answer)
    } else if (answer) this.become(job, status === 403 ? "failed" : "refused", told(answer))
    else this.become(job, again ? "failed" : "refused", sentence)
  }

  become(job, state, sentence = "") {
    Object.assign(job, { state, sentence, share: 0 })
    this.changed(job)
  }

  again(jobs = this.in("failed")) {
    for (const job of jobs) this.become(job, "waiting")
    this.go()
  }

  // Away with it, whether it was on its way or not.
  drop(job) {
    this.jobs.splice(this.jobs.indexOf(job), 1)
    const sending = job.state === "sending"
    job.state = "dropped"
    this.changed(job)
    if (sending) job.stop()
    this.go()
  }
}

const told = ({ errors }) => Object.values(errors ?? {}).flat().join(" ") || "Det gik ikke. Prøv igen."
