-- wrk script. Arguments after "--": file of requests, pause in ms (0: as fast as answers come).
-- The file has groups, "# SHARE", each followed by its requests, "PATH<tab>Header: value<tab>...". A group is
-- taken as often as its share says, of its requests any.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

local groups = {}

function init(args)
  math.randomseed(os.time() * 8 + seed)
  local upto = 0
  for line in io.lines(args[1]) do
    local share = line:match("^# (.+)$")
    if share then
      upto = upto + tonumber(share)
      groups[#groups + 1] = { upto = upto }
    else
      local path, rest = line:match("^([^\t]+)(.*)$")
      local headers = {}
      for name, value in rest:gmatch("\t([^:\t]+): ([^\t]*)") do headers[name] = value end
      for name, value in pairs(wrk.headers) do headers[name] = headers[name] or value end
      local group = groups[#groups]
      group[#group + 1] = wrk.format("GET", path, headers)
    end
  end
  local pause = tonumber(args[2])
  if pause > 0 then
    -- think time with an exponential distribution: requests arrive at random, at a steady mean rate
    delay = function() return math.floor(-math.log(1 - math.random()) * pause + 0.5) end
  end
end

function request()
  local group = groups[1]
  if #groups > 1 then
    local dice = math.random() * groups[#groups].upto
    for _, candidate in ipairs(groups) do
      group = candidate
      if dice < candidate.upto then break end
    end
  end
  return group[math.random(#group)]
end

function done(s, latency)
  local e = s.errors
  io.write(string.format(
    'RESULT {"requests":%d,"us":%d,"bytes":%d,"bad":%d,"p50":%.1f,"p99":%.1f,"p999":%.1f}\n',
    s.requests, s.duration, s.bytes, e.status + e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9)))
end
