"""The model of src/simulation/dynamics/hazard-dynamics.ts as one writes it for numpy: all alliances of a block at once, session by session.

    python3 courses.py PARAMETERS SEED ALLIANCES CHUNK

Its own random numbers (PCG64), so it agrees in distribution. Prints processor time in ns a session held, then sessions held,
people who left, ruptures, repairs that worked, and the sum of the client's scores and how many there are.
"""
import sys
import time

import numpy as np

numbers = iter(map(float, open(sys.argv[1]).read().split()))
take = lambda: next(numbers)
sessions, per_therapist = int(take()), int(take())
least, greatest, step, mean, trait, therapist_sd, growth, sd, phi, half_life, fading = (take() for _ in range(11))
attempt, break_off, worked, partly, partly_gain, beyond, share, decline, below_ratio, while_open, attribution = (
    take() for _ in range(11)
)
kept = 1.0 if half_life < 0 else 0.0 if half_life == 0 else 0.5 ** (1 / half_life)
weights, immediate = np.array([(take(), take()) for _ in range(int(take()))]).T
strategy_sums = np.cumsum(weights)


def read_kind():
    hazard, ratio, drop_mean, drop_sd, recognition = (take() for _ in range(5))
    count, start = int(take()), int(take())
    ends, arcs = np.zeros(count + 1, bool), np.zeros((count + 1, count + 1))
    for stage in range(1, count + 1):
        ends[stage] = take()
        for _ in range(int(take())):
            to = int(take())
            arcs[stage, to] += take()
    return hazard, np.log(ratio), drop_mean, drop_sd, recognition, start, ends, np.cumsum(arcs, axis=1)


kinds = [None, read_kind(), read_kind()]
client = [take() for _ in range(3)]
therapist = [take() for _ in range(3)] if take() else None
blind = bool(take()) if therapist else False
before = [take() for _ in range(3)] + [take()] if take() else None

low, high = 0.0, 1.0
for _ in range(120):
    middle = (low + high) / 2
    left = 1 - np.prod(1 - middle * decline ** np.arange(sessions - 1))
    low, high = (middle, high) if left < share else (low, middle)
leaving = high * decline ** np.arange(sessions)
leaving_slope = np.log(below_ratio)


def rate(now, rater, random):
    bias, noise, missing = rater
    seen = now + bias + noise * random.standard_normal(now.size)
    if step > 0:
        seen = least + np.floor((seen - least) / step + 0.5) * step
    score = np.clip(seen, least, greatest)
    if missing > 0:
        score[random.random(now.size) < missing] = np.nan
    return score


def simulate(random, first, count):
    """Columns of a block; people who have left are taken out of the arrays that are worked on."""
    client_scores, therapist_scores, latent, drops = (np.full((count, sessions), np.nan) for _ in range(4))
    begun, recognitions, strategies, stages, results, closings = (np.zeros((count, sessions), np.uint8) for _ in range(6))
    held, endings, attributed = np.zeros(count, np.int32), np.zeros(count, np.uint8), np.zeros(count, np.uint8)
    therapists = (first + np.arange(count)) // per_therapist
    effects = random.standard_normal(therapists[-1] - therapists[0] + 1)[therapists - therapists[0]]
    who = np.arange(count)
    level = mean + therapist_sd * effects + trait * random.standard_normal(count)
    within, strain, hidden, gain, drop, remaining = (np.zeros(count) for _ in range(6))
    kind, stage = np.zeros(count, np.uint8), np.zeros(count, np.uint8)
    recognised = np.zeros(count, bool)
    fresh = sd * np.sqrt(1 - phi * phi)
    for t in range(sessions):
        noise = random.standard_normal(who.size)
        within = sd * noise if t == 0 else phi * within + fresh * noise
        base = level + growth * t + gain
        calm = kind == 0
        strain[calm] *= kept
        hidden[calm] *= kept
        below = mean - (base + within - strain)
        away = kinds[1][0] * np.exp(kinds[1][1] * below)
        against = kinds[2][0] * np.exp(kinds[2][1] * below)
        drawn = random.random(who.size)
        new = np.where(drawn < away, 1, np.where(drawn < away + against, 2, 0)) * calm
        fades = ~calm & (stage == 0)
        fades[fades] = random.random(np.count_nonzero(fades)) < fading
        kind[fades] = 0
        closings[who[fades], t] = 2
        for number in (1, 2):
            _, _, drop_mean, drop_sd, recognition, start, ends, arcs = kinds[number]
            starts = np.flatnonzero(new == number)
            size = np.maximum(0, drop_mean + drop_sd * random.standard_normal(starts.size))
            drop[starts] = remaining[starts] = size
            strain[starts] += size
            hidden[starts] += size
            recognised[starts] = False
            kind[starts] = number
            begun[who[starts], t] = number
            drops[who[starts], t] = size
            open_ = np.flatnonzero(kind == number)
            sees = open_[~recognised[open_] & (random.random(open_.size) < recognition)]
            recognised[sees] = True
            recognitions[who[sees], t] = 1
            known = open_[recognised[open_]]
            hidden[known] = 0
            under_way = known[stage[known] > 0]
            breaks = random.random(under_way.size) < break_off
            results[who[under_way[breaks]], t] = 4
            stage[under_way[breaks]] = 0
            goes_on = under_way[~breaks]
            sums = arcs[stage[goes_on]]
            sought = random.random(goes_on.size) * sums[:, -1]
            to = np.argmax(sums > sought[:, None], axis=1).astype(np.uint8)
            to = np.where(sums[:, -1] > 0, to, stage[goes_on])
            stage[goes_on] = to
            stages[who[goes_on], t] = to
            idle = np.setdiff1d(known, under_way, assume_unique=True)
            tries = idle[random.random(idle.size) < attempt]
            strategy = np.searchsorted(strategy_sums, random.random(tries.size) * strategy_sums[-1], side='right')
            strategies[who[tries], t] = strategy + 1
            at_once = immediate[strategy] == 1
            stage[tries[~at_once]] = start
            stages[who[tries[~at_once]], t] = start
            ended = np.concatenate([goes_on[ends[to]], tries[at_once]])
            stage[ended] = 0
            result = random.random(ended.size)
            good = ended[result < worked]
            results[who[good], t] = 1
            closings[who[good], t] = 1
            kind[good] = 0
            gain[good] += beyond * drop[good]
            half = ended[(result >= worked) & (result < worked + partly)]
            results[who[half], t] = 2
            back = partly_gain * remaining[half]
            strain[half] -= back
            remaining[half] -= back
            results[who[ended[result >= worked + partly]], t] = 3
        now = base + within - strain
        latent[who, t] = now
        client_scores[who, t] = rate(now, client, random)
        if therapist:
            therapist_scores[who, t] = rate(now + hidden if blind else now, therapist, random)
        held[who] = t + 1
        if t == sessions - 1:
            results[who[stage > 0], t] = 4
            break
        hazard = leaving[t] * np.exp(leaving_slope * (mean - now)) * np.where(kind > 0, while_open, 1)
        goes = random.random(who.size) < hazard
        if goes.any():
            endings[who[goes]] = 1
            results[who[goes & (stage > 0)], t] = 4
            torn = goes & (kind > 0)
            attributed[who[torn]] = random.random(np.count_nonzero(torn)) < attribution
            stay = ~goes
            who, level, within, strain, hidden, gain = who[stay], level[stay], within[stay], strain[stay], hidden[stay], gain[stay]
            drop, remaining, kind, stage, recognised = drop[stay], remaining[stay], kind[stay], stage[stay], recognised[stay]
    return held, endings, begun, results, client_scores


def main():
    seed, alliances, chunk = map(int, sys.argv[2:5])
    random = np.random.default_rng(seed)
    totals = np.zeros(6)
    spent = 0.0
    for first in range(0, alliances, chunk):
        start = time.process_time()
        held, endings, begun, results, scores = simulate(random, first, min(chunk, alliances - first))
        spent += time.process_time() - start
        totals += [held.sum(), endings.sum(), np.count_nonzero(begun), np.count_nonzero(results == 1), np.nansum(scores),
                   np.count_nonzero(~np.isnan(scores))]
    print(spent * 1e9 / totals[0], *totals)


main()
