-- Submissions that differ in everything: page, author, text, network. Arguments: the pages' name, how many of them, the run's number, the words.
-- One text in ten holds an address to be hidden, one in eight a link. Says in one line what came of a run.
local words = {}
local headers = { ["Content-Type"] = "application/json" }
local threads, counter, sequence = {}, 0, 0
local name, pages, run
published, held, refused = 0, 0, 0

function setup(thread)
  counter = counter + 1
  thread:set("tid", counter)
  threads[#threads + 1] = thread
end

function init(args)
  name, pages, run = args[1], tonumber(args[2]), tonumber(args[3])
  for line in io.lines(args[4]) do words[#words + 1] = line end
  math.randomseed(run * 7919 + tid * 104729)
end

local function word() return words[math.random(#words)] end

local function sentence(length)
  local said = {}
  for i = 1, length do said[i] = word() end
  said[1] = said[1]:gsub("^%l", string.upper)
  return table.concat(said, " ") .. "."
end

local function text()
  local said = {}
  for i = 1, math.random(3, 5) do said[i] = sentence(math.random(7, 13)) end
  if math.random(10) == 1 then said[#said + 1] = "Write to " .. word() .. sequence .. "@example.com if you want it." end
  if math.random(8) == 1 then said[#said + 1] = "More at https://blog.example/" .. word() .. "-" .. sequence .. "." end
  return table.concat(said, " ")
end

function request()
  sequence = sequence + 1
  local person = word() .. run .. "x" .. tid .. "x" .. math.random(50000)
  headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", (run * 2 + tid) % 256, math.floor(sequence / 250) % 250, sequence % 250)
  return wrk.format("POST", nil, headers, string.format(
    '{"page":"%s-%d","title":"About %s","author":{"name":"%s","email":"%s@example.org"},"text":"%s"}',
    name, math.random(pages), name, person, person, text()))
end

function response(status, headers, body)
  if status == 201 then published = published + 1
  elseif status == 202 then held = held + 1
  else
    refused = refused + 1
    if refused == 1 then io.write("REFUSED " .. status .. " " .. body:sub(1, 200) .. "\n") end
  end
end

function done(summary, latency, requests)
  local all, waiting, other = 0, 0, 0
  for _, thread in ipairs(threads) do
    all = all + thread:get("published")
    waiting = waiting + thread:get("held")
    other = other + thread:get("refused")
  end
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.3f,"p50":%.4f,"p99":%.4f,"bytes":%d,"published":%d,"held":%d,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.bytes, all, waiting,
    other, summary.errors.timeout + summary.errors.connect + summary.errors.read + summary.errors.write))
end
