-- Reads: says in one line what came of a run.
function done(summary, latency, requests)
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.3f,"p50":%.4f,"p99":%.4f,"bytes":%d,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.bytes,
    summary.errors.status, summary.errors.timeout + summary.errors.connect + summary.errors.read + summary.errors.write))
end
