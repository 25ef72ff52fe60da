import numpy as np

from sluice_trainer.packing import ConcatPacker


def packed(lengths, sequence_length):
    packer = ConcatPacker(sequence_length)
    stream = np.arange(sum(lengths))
    sequences = []
    for document in np.split(stream, np.cumsum(lengths)[:-1]):
        packer.add(document)
        while (sequence := packer.take()) is not None:
            sequences.append(sequence)
    return stream, sequences, packer


def test_each_token_is_a_target_once_and_the_rest_is_carried():
    stream, sequences, packer = packed([5, 1, 9, 3], 4)
    targets = np.concatenate([s.tokens[1:] for s in sequences])
    assert targets.tolist() == stream[1 : 1 + 4 * len(sequences)].tolist()
    assert packer.tokens.tolist() == stream[4 * len(sequences) :].tolist()


def test_positions_restart_and_the_next_document_is_no_target():
    _, (first, second, *_), _ = packed([3, 10], 5)
    assert first.document.tolist() == [1, 1, 1, 2, 2]
    assert first.position.tolist() == [0, 1, 2, 0, 1]
    assert first.targets.tolist() == [1, 2, -100, 4, 5]
    assert second.position.tolist() == [0, 1, 2, 3, 4]
    assert second.targets.tolist() == [6, 7, 8, 9, 10]


def test_a_carried_state_goes_on_as_if_nothing_had_happened():
    _, _, packer = packed([5, 1, 9], 4)
    other = ConcatPacker(4)
    other.load_state_dict(packer.state_dict())
    for each in (packer, other):
        each.add(np.arange(50, 60))
    ours, theirs = packer.take(), other.take()
    assert ours.tokens.tolist() == theirs.tokens.tolist()
    assert ours.starts.tolist() == theirs.starts.tolist()
